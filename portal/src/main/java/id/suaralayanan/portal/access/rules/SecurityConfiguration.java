package id.suaralayanan.portal.access.rules;

import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.access.sessions.FormTokens;
import id.suaralayanan.portal.access.sessions.NoWebSessions;
import id.suaralayanan.portal.access.sessions.SessionContexts;
import id.suaralayanan.portal.access.sessions.SessionCookie;
import id.suaralayanan.portal.web.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/// Who may open which address.
///
/// | address | who |
/// |---|---|
/// | `/masuk` | everybody |
/// | `/akun/**` | every officer; the account is the own |
/// | `/unit/**` | officer and head of a unit; the unit is the officer's own |
/// | `/pusat/lingkup/**` | officers of an agency or a region; the units are those they look after |
/// | `/pusat/**` otherwise | ministry, inspectorate |
/// | `/admin/**` | admin |
/// | `/api/**` with an officer's cookie | the handler decides by the officer |
/// | everything else | everybody, without any security filter |
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    @Order(1)
    SecurityWebFilterChain staffPages(
            ServerHttpSecurity http,
            SessionContexts contexts,
            ServerCsrfTokenRepository tokens,
            KeptForms kept) {
        return common(http, contexts)
                .securityMatcher(StaffArea.pages())
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens)
                                .csrfTokenRequestHandler(new FormTokenReader())
                                .requireCsrfProtectionMatcher(StaffArea.formsWithToken())
                                .accessDeniedHandler((exchange, why) ->
                                        kept.answer(
                                                exchange,
                                                HttpStatus.FORBIDDEN,
                                                denied().handle(exchange, why))))
                .addFilterAfter(new StaffPages(kept), SecurityWebFiltersOrder.CSRF)
                .authorizeExchange(SecurityConfiguration::allowByRole)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(toSignIn(kept))
                                .accessDeniedHandler(denied()))
                .build();
    }

    private static void allowByRole(ServerHttpSecurity.AuthorizeExchangeSpec may) {
        may.pathMatchers(
                        "/masuk",
                        "/masuk/undangan/**",
                        "/masuk/kode/**",
                        "/masuk/instansi/**",
                        "/masuk/lupa")
                .permitAll()
                .pathMatchers("/keluar", "/akun/**")
                .authenticated()
                .pathMatchers("/unit/**")
                .hasAnyRole(Role.UNIT_OFFICER.name(), Role.UNIT_HEAD.name())
                .pathMatchers(UnitInSight.OVERSEEN + "/**", UnitInSight.OVERSEEN + ".csv")
                .hasAnyRole(Role.AGENCY_OFFICER.name(), Role.REGION_OFFICER.name())
                .pathMatchers("/pusat/**")
                .hasAnyRole(Role.MINISTRY.name(), Role.INSPECTORATE.name())
                .pathMatchers("/admin/**")
                .hasRole(Role.ADMIN.name())
                .anyExchange()
                .denyAll();
    }

    /// Calls that change something need a proof that they come from our own pages: the browser's
    /// word for it, or the token.
    @Bean
    @Order(2)
    SecurityWebFilterChain staffCalls(
            ServerHttpSecurity http,
            SessionContexts contexts,
            SessionCookie cookie,
            ServerCsrfTokenRepository tokens) {
        return common(http, contexts)
                .securityMatcher(StaffArea.calls(cookie))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens)
                                .csrfTokenRequestHandler(new FormTokenReader())
                                .accessDeniedHandler(denied())
                                .requireCsrfProtectionMatcher(exchange ->
                                        needsToken(exchange.getRequest())
                                                ? MatchResult.match()
                                                : MatchResult.notMatch()))
                .authorizeExchange(may -> may.anyExchange().permitAll())
                .build();
    }

    private static ServerHttpSecurity common(ServerHttpSecurity http, SessionContexts contexts) {
        return http.securityContextRepository(contexts)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable);
    }

    /// Where the browser names the origin, `web.CrossOriginFilter` judges it.
    private static boolean needsToken(ServerHttpRequest request) {
        boolean reads =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return !reads
                && request.getHeaders().getFirst("Sec-Fetch-Site") == null
                && request.getHeaders().getOrigin() == null;
    }

    private static ServerAuthenticationEntryPoint toSignIn(KeptForms kept) {
        return (exchange, _) -> {
            var request = exchange.getRequest();
            boolean reads = request.getMethod() == HttpMethod.GET;
            String query = request.getURI().getRawQuery();
            String asked = request.getPath().value() + (query == null ? "" : "?" + query);
            if (reads) {
                return new Redirect(
                                "/masuk?lanjut=" + URLEncoder.encode(asked, StandardCharsets.UTF_8))
                        .answer(exchange);
            }
            return kept.answer(
                    exchange,
                    HttpStatus.UNAUTHORIZED,
                    Mono.defer(() -> new Redirect("/masuk").answer(exchange)));
        };
    }

    private static ServerAccessDeniedHandler denied() {
        return (_, _) -> ProblemException.signal(HttpStatus.FORBIDDEN, "status.403");
    }

    /// Tokens of staff forms live in a cookie, so that showing `/masuk` stores nothing here.
    @Bean
    ServerCsrfTokenRepository csrfTokens(SessionCookie session) {
        return new FormTokens(session);
    }

    /// The strict firewall guards the staff area; public requests need no second look.
    @Bean
    ServerWebExchangeFirewall firewall(SessionCookie cookie) {
        var strict = new StrictServerWebExchangeFirewall();
        return exchange ->
                StaffArea.isPage(exchange) || cookie.read(exchange.getRequest()).isPresent()
                        ? strict.getFirewalledExchange(exchange)
                        : Mono.just(exchange);
    }

    /// Every request would be watched while the filters are chosen, also where none is; nobody
    /// reads those meters.
    @Bean
    SecurityObservationSettings unwatchedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    WebSessionManager webSessionManager() {
        return new NoWebSessions();
    }
}
