package org.ledhub.shared;

import java.util.List;
import java.util.Map;
import org.ledhub.shared.Problem.FieldError;

/** Answers to be corrected: one that is wrong beside the others or against the calendar, or all that validation found. */
public final class CheckYourAnswers extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient List<FieldError> errors;

    public CheckYourAnswers(String field, String code, String detail) {
        this(List.of(new FieldError(field, code, detail)));
    }

    CheckYourAnswers(List<FieldError> errors) {
        super(400, "check-your-answers", "Check your answers", "Correct the fields listed and send it again.");
        this.errors = errors;
    }

    @Override
    protected Map<String, Object> more() {
        return Map.of("errors", errors);
    }
}
