package dev.laurel.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** HTTP/1.1 byte by byte: it sends what it is told, also what no HTTP client would send. */
final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    /** An answer as it came. */
    record Answer(int status, List<String> headers, String body) {

        /** The values of one header, one for each line that bears its name. */
        List<String> all(String name) {
            var prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .toList();
        }

        String header(String name) {
            var all = all(name);
            if (all.size() != 1) {
                throw new AssertionError(name + " should be there once, but was " + all + " in " + headers);
            }
            return all.getFirst();
        }
    }

    private Wire() {}

    static Answer get(int port, String path, String... headers) throws IOException {
        return send(port, "GET", path, null, headers);
    }

    static Answer post(int port, String path, String body, String... headers) throws IOException {
        return send(port, "POST", path, body, headers);
    }

    static Answer send(int port, String method, String path, String body, String... headers) throws IOException {
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (body != null) {
            request.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.getBytes(UTF_8).length)
                    .append("\r\n");
        }
        request.append("\r\n").append(body == null ? "" : body);
        return raw(port, request.toString());
    }

    static Answer raw(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            // The gateway may answer and close before it has read all; that is for the reader to see, not the writer.
            var writer = Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write(request.getBytes(UTF_8));
                    socket.getOutputStream().flush();
                } catch (IOException closed) {
                    // Read what it said before.
                }
            });
            var answer = read(socket.getInputStream());
            writer.interrupt();
            return answer;
        }
    }

    private static Answer read(InputStream in) throws IOException {
        var status = line(in);
        var headers = new ArrayList<String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        if (status.isEmpty()) {
            throw new IOException("No answer");
        }
        var answer = new Answer(Integer.parseInt(status.split(" ", 3)[1]), headers, "");
        var length = answer.all("Content-Length");
        byte[] body;
        if (!length.isEmpty()) {
            body = in.readNBytes(Integer.parseInt(length.getFirst()));
        } else if (answer.all("Transfer-Encoding").contains("chunked")) {
            body = chunks(in);
        } else {
            body = in.readAllBytes();
        }
        return new Answer(answer.status(), headers, new String(body, UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(ISO_8859_1);
    }
}
