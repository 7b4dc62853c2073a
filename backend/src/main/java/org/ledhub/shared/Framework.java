package org.ledhub.shared;

/** Words for the refusals that the web framework itself makes. */
final class Framework {

    private static final long MEGABYTE = 1024 * 1024;

    private Framework() {}

    /** @param most bytes */
    static Problem tooLarge(long most, String requestId) {
        return Problem.of(413, "too-large", "Too large", "Send less than " + most / MEGABYTE + " MB.", requestId);
    }

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
            case 413 -> tooLarge(MEGABYTE, requestId);
            case 415 ->
                Problem.of(
                        status,
                        "unsupported-media-type",
                        "Not a media type of this address",
                        "Send the body with the Content-Type that the contract names: mostly application/json.",
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
