package id.suaralayanan.portal.web.suggestions;

import org.jspecify.annotations.Nullable;

/// What is offered to somebody who types in a search.
///
/// @param text what is shown, and typed for whoever chooses it
/// @param href where choosing leads at once; null to search for the text
public record Suggestion(String text, @Nullable String href) {}
