package id.suaralayanan.portal.access.signin;

import id.suaralayanan.portal.access.sessions.Officers;
import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Says that a browser has just given the right password of an account: for the second step of
/// signing in, and for nothing else. Void when the password changes.
@Component
final class PasswordPass {
    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final String CONTEXT = "second step";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SignedText signed;
    private final Officers officers;
    private final Clock clock;

    PasswordPass(Signer signer, Officers officers, Clock clock) {
        signed = signer.of("password-pass");
        this.officers = officers;
        this.clock = clock;
    }

    String of(Officers.Account account) {
        byte[] name = account.officer().username().getBytes(StandardCharsets.UTF_8);
        return signed.sign(
                CONTEXT,
                BASE64.encodeToString(name) + "~" + mark(account),
                clock.instant().plus(GOOD));
    }

    /// The account as it is now; empty for a pass that is not ours, over, or of another password.
    Mono<Officers.Account> account(String pass) {
        return Mono.justOrEmpty(signed.valid(CONTEXT, pass, clock.instant()))
                .flatMap(value ->
                        officers.find(name(value))
                                .filter(account -> value.endsWith("~" + mark(account))));
    }

    private static String name(String value) {
        byte[] name = Base64.getUrlDecoder().decode(value.substring(0, value.indexOf('~')));
        return new String(name, StandardCharsets.UTF_8);
    }

    private static String mark(Officers.Account account) {
        return BASE64.encodeToString(Sha256.of(account.passwordHash())).substring(0, 22);
    }
}
