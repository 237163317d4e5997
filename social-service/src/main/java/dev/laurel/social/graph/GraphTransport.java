package dev.laurel.social.graph;

import com.restfb.DebugHeaderInfo;
import com.restfb.WebRequestor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * How restfb's requests travel. Its own transport silently sends a POST a second time when a connection breaks, which
 * would be a second message to somebody; and it logs addresses with all that is in them.
 */
final class GraphTransport implements WebRequestor {

    private final HttpClient http;
    private final Duration readTimeout;

    GraphTransport(Duration connectTimeout, Duration readTimeout) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
        this.readTimeout = readTimeout;
    }

    @Override
    public Response executeGet(Request request) throws IOException {
        return send(request, HttpRequest.newBuilder(URI.create(request.getFullUrl())));
    }

    @Override
    public Response executeDelete(Request request) throws IOException {
        return send(
                request,
                HttpRequest.newBuilder(URI.create(request.getFullUrl())).DELETE());
    }

    @Override
    public Response executePost(Request request) throws IOException {
        if (request.hasBody() || !request.getBinaryAttachments().isEmpty()) {
            throw new IllegalArgumentException("Only parameters are sent here");
        }
        return send(
                request,
                HttpRequest.newBuilder(URI.create(request.getUrl()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(request.getParameters())));
    }

    private Response send(Request request, HttpRequest.Builder building) throws IOException {
        building.timeout(readTimeout);
        if (request.hasHeaderAccessToken()) {
            building.header("Authorization", "Bearer " + request.getHeaderAccessToken());
        }
        try {
            var answer = http.send(building.build(), HttpResponse.BodyHandlers.ofString());
            return new Response(answer.statusCode(), answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Stopped while waiting for Meta").initCause(stopped);
        }
    }

    @Override
    public DebugHeaderInfo getDebugHeaderInfo() {
        return DebugHeaderInfo.DebugHeaderInfoFactory.create().build();
    }
}
