package org.ledhub.identity;

import java.util.List;
import org.ledhub.shared.Refusal;

/** A system without the scope, or something that is for people only. */
final class ScopeMissing extends Refusal {

    private static final long serialVersionUID = 1;

    /** @param whoMay roles of people and scopes */
    ScopeMissing(List<String> whoMay) {
        super(403, "scope-missing", "This client cannot do this", words(whoMay));
    }

    private static String words(List<String> whoMay) {
        List<String> scopes = whoMay.stream().filter(Scope.ALL::contains).toList();
        return scopes.isEmpty()
                ? "This is for people who log in. No scope reaches it."
                : "It needs the scope " + String.join(" or ", scopes)
                        + ". Ask your education team for it, then for a new token.";
    }
}
