package org.ledhub.shared;

import java.util.Map;

/** An expected "no": a status, a stable code, and a sentence that says what to do next. */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String title;

    protected Refusal(int status, String code, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** Members that only this problem has. */
    protected Map<String, Object> more() {
        return Map.of();
    }

    public final int status() {
        return status;
    }

    final Problem asProblem(String requestId) {
        return Problem.of(status, code, title, getMessage(), requestId).withMore(more());
    }
}
