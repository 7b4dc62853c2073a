package org.ledhub.hub;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send: they correct paths and lengths on the way. */
public final class RawHttp {

    private static final int LONGEST_WAIT_MILLIS = 10_000;

    private RawHttp() {}

    /** The status and the text of the answer, with its headers. */
    public record Answer(int status, String text) {}

    /** @param head the request line and headers, each line ended by CR LF */
    public static Answer send(String head) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(text.substring(9, 12)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Answer get(String target, String... headers) {
        StringBuilder head =
                new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return send(head.toString());
    }
}
