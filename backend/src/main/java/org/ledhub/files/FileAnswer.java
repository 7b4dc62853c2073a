package org.ledhub.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HexFormat;

/** A kept file as an answer: whole, or the one range that was asked for (RFC 9110, 14). It is to be saved, never run. */
@ApplicationScoped
public class FileAnswer {

    private final FileStore store;

    FileAnswer(FileStore store) {
        this.store = store;
    }

    /**
     * @param storedAs its name in the store
     * @param range the Range header; null for all of it
     * @param ifRange the If-Range header: another tag than the file's own asks for all of it
     * @param ifNoneMatch the If-None-Match header
     */
    public Response of(KeptFile file, String storedAs, String range, String ifRange, String ifNoneMatch) {
        String tag = '"' + HexFormat.of().formatHex(file.sha256(), 0, 16) + '"';
        if (ifNoneMatch != null && Arrays.asList(ifNoneMatch.split("\\s*,\\s*")).contains(tag)) {
            return Response.notModified(tag.replace("\"", "")).build();
        }
        boolean wantsPart = range != null && (ifRange == null || ifRange.equals(tag));
        ByteRange part = wantsPart ? ByteRange.parse(range, file.bytes()) : null;
        if (part == null) {
            return headed(Response.ok(), file, tag, new ByteRange(0, file.bytes() - 1), storedAs);
        }
        if (part.isEmpty()) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + file.bytes())
                    .build();
        }
        Response.ResponseBuilder answer = Response.status(Response.Status.PARTIAL_CONTENT)
                .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.bytes());
        return headed(answer, file, tag, part, storedAs);
    }

    private Response headed(
            Response.ResponseBuilder answer, KeptFile file, String tag, ByteRange part, String storedAs) {
        try {
            return answer.entity(store.open(storedAs, part.first(), part.length()))
                    .type(file.mediaType())
                    .header("Content-Length", part.length())
                    .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()))
                    .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                    .header("Cache-Control", "private, no-cache")
                    .header("Accept-Ranges", "bytes")
                    .header("ETag", tag)
                    .build();
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw FilesAway.because(e);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
