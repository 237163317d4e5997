package dev.laurel.simulator.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Posts over HTTP/1.1 with connections that are kept. The JDK's old client, as it costs a third of the CPU of the new
 * one, which a load test on the same machine pays for.
 */
@Component
class Transport {

    private final int timeout;

    Transport(DeliveryProperties properties) {
        this.timeout = Math.toIntExact(properties.timeout().toMillis());
    }

    /** The receiver's status. Redirects are not followed: providers count them as failures. */
    int post(URI target, Map<String, String> headers, byte[] body) throws IOException {
        var connection = (HttpURLConnection) target.toURL().openConnection();
        connection.setConnectTimeout(timeout);
        connection.setReadTimeout(timeout);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("POST");
        headers.forEach(connection::setRequestProperty);
        connection.setDoOutput(true);
        // With a known length the client does not silently send a second time when a connection breaks.
        connection.setFixedLengthStreamingMode(body.length);
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        var status = connection.getResponseCode();
        drain(status < 400 ? connection.getInputStream() : connection.getErrorStream());
        return status;
    }

    /** Only a connection whose answer was read to its end is kept. */
    private static void drain(@Nullable InputStream answer) throws IOException {
        if (answer != null) {
            try (answer) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
