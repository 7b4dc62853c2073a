package org.ledhub.shared;

/** Words for the refusals that the web framework itself makes. */
final class Framework {

    private Framework() {}

    static Problem problem(int status, String requestId) {
        return switch (status) {
            case 403 ->
                Problem.of(status, "not-allowed", "You cannot do this", "This request is not allowed.", requestId);
            case 405 ->
                Problem.of(
                        status,
                        "method-not-allowed",
                        "Not a method of this address",
                        "The contract lists what is.",
                        requestId);
            case 406 ->
                Problem.of(
                        status,
                        "not-acceptable",
                        "Not to be had in that format",
                        "Accept application/json.",
                        requestId);
            case 413 -> Problem.of(status, "too-large", "Too large", "Send less than 1 MB.", requestId);
            case 415 ->
                Problem.of(
                        status,
                        "unsupported-media-type",
                        "Send JSON",
                        "Send the body with Content-Type: application/json.",
                        requestId);
            default ->
                Problem.of(
                        status,
                        "refused",
                        "The request was refused",
                        "Correct the request and send it again.",
                        requestId);
        };
    }
}
