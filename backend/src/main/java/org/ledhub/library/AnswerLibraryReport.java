package org.ledhub.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/** What became of a report, and in the editors' words why; the reader sees both. */
record AnswerLibraryReport(
        @NotNull(message = "Choose what became of it") @OneOf({LibraryReport.DONE, LibraryReport.DECLINED})
        String state,

        @Size(max = 500, message = "Enter up to 500 characters") @PlainText
        String answer) {}
