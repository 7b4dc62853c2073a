package org.ledhub.shared;

import java.util.List;
import java.util.Map;
import org.ledhub.shared.Problem.FieldError;

/** Answers that are well formed each, but wrong together or against the calendar. */
public final class CheckYourAnswers extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient FieldError error;

    public CheckYourAnswers(String field, String code, String detail) {
        super(400, "check-your-answers", "Check your answers", "Correct the fields listed and send it again.");
        this.error = new FieldError(field, code, detail);
    }

    @Override
    protected Map<String, Object> more() {
        return Map.of("errors", List.of(error));
    }
}
