package id.suaralayanan.portal.complaints.advice;

import id.suaralayanan.portal.complaints.ComplaintCategories;
import id.suaralayanan.portal.complaints.ComplaintCategories.Category;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Offers the citizen a category for the complaint, chosen beforehand where its words are clear. It
/// is as easily changed as kept, and leaving it to the officers is the first choice.
@Component
public final class CategoryHints {
    private final TextAdvice advice;
    private final ComplaintCategories categories;

    CategoryHints(TextAdvice advice, ComplaintCategories categories) {
        this.advice = advice;
        this.categories = categories;
    }

    /// @param categories every one that can be chosen; empty where none is offered
    /// @param chosen code; empty for leaving it to the officers
    /// @param because words of the text that speak for the one chosen beforehand
    public record About(List<Choice> categories, String chosen, List<String> because) {
        public static final About NOTHING = new About(List.of(), "", List.of());
    }

    public record Choice(String code, String name) {}

    /// Nothing where nothing can be said now.
    ///
    /// @param before what the citizen had chosen already
    public Mono<About> of(String text, Optional<String> before, Locale language) {
        return Mono.zip(
                        advice.category(text, TextAdvice.NO_UNIT),
                        categories.all().map(each -> choice(each, language)).collectList())
                .map(both -> about(both.getT1(), both.getT2(), before))
                .onErrorReturn(About.NOTHING);
    }

    private static About about(
            List<Advice> advice, List<Choice> categories, Optional<String> before) {
        var clear = advice.stream().limit(1).filter(Advice::isClear).findFirst();
        var chosen = before.or(() -> clear.map(Advice::label)).orElse("");
        var because =
                clear.filter(each -> each.label().equals(chosen))
                        .map(Advice::because)
                        .orElse(List.of());
        return new About(categories, chosen, because);
    }

    private static Choice choice(Category category, Locale language) {
        return new Choice(category.code(), category.name(language));
    }
}
