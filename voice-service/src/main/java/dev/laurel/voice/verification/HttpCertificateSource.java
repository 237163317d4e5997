package dev.laurel.voice.verification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads small files over HTTP: quickly or not at all, from the very address and no other. */
final class HttpCertificateSource implements CertificateSource {

    private static final int OK = 200;
    /** A chain of four is about 8 KB. */
    private static final int LARGEST = 64 * 1024;

    private final Duration patience;
    private final HttpClient http;

    /** With half of that patience for the connection alone. */
    HttpCertificateSource(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience.dividedBy(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public byte[] read(URI address) throws IOException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(address).timeout(patience).build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            if (answer.statusCode() != OK) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading " + address, stopping);
        }
    }
}
