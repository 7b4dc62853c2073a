package org.ledhub.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/**
 * What a reader tells the editors.
 *
 * @param resourceId what it is about; null for what is missing
 * @param words needed for what is missing, and for whatever the kind does not say by itself
 */
record WriteLibraryReport(
        @NotNull(message = "Choose what is wrong")
        @OneOf({"broken", "outdated", "wrong", "other", LibraryReport.MISSING})
        String kind,

        UUID resourceId,

        @Size(max = 500, message = "Enter up to 500 characters") @PlainText
        String words) {

    void check() {
        boolean isMissing = kind.equals(LibraryReport.MISSING);
        if (isMissing != (resourceId == null)) {
            throw new CheckYourAnswers(
                    "resourceId",
                    isMissing ? "not-wanted" : "required",
                    isMissing
                            ? "Leave the resource out: this is about one that is missing"
                            : "Say which resource it is");
        }
        if ((isMissing || kind.equals("wrong") || kind.equals("other")) && (words == null || words.isBlank())) {
            throw new CheckYourAnswers(
                    "words", "required", isMissing ? "Enter what you were looking for" : "Enter what is wrong");
        }
    }
}
