package dev.laurel.payment.official;

import java.util.Map;
import java.util.TreeMap;

/**
 * A request and its answer, as they went over the wire.
 *
 * @param path as it was sent, not decoded
 * @param query as it was sent, not decoded; empty without one
 * @param headers of the request, by lower-case name
 * @param answerType the answer's Content-Type; empty without one
 */
public record Exchange(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        int status,
        String answerType,
        String answer) {

    public Exchange {
        headers = Map.copyOf(headers);
    }

    /** The same with another body, for tests of the check itself. */
    public Exchange withBody(String other) {
        return new Exchange(method, path, query, headers, other, status, answerType, answer);
    }

    /** The same with another query. */
    public Exchange withQuery(String other) {
        return new Exchange(method, path, other, headers, body, status, answerType, answer);
    }

    /** The same with one more header. */
    public Exchange withHeader(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Exchange(method, path, query, more, body, status, answerType, answer);
    }

    /** The same with another answer. */
    public Exchange withAnswer(int otherStatus, String other) {
        return new Exchange(method, path, query, headers, body, otherStatus, answerType, other);
    }

    /** What was asked, without what might be secret. */
    @Override
    public String toString() {
        return method + " " + path + " → " + status;
    }
}
