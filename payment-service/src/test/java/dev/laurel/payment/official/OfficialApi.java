package dev.laurel.payment.official;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.payment.official.Checks.Kind;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says of recorded exchanges what a provider's own descriptions do not provide for. */
public final class OfficialApi {

    /** HTTP's own headers, which no API describes. */
    private static final Set<String> OF_HTTP = Set.of(
            "accept", "accept-charset", "accept-encoding", "cache-control", "content-type", "pragma", "user-agent");

    private static final String FORM = "application/x-www-form-urlencoded";

    private final JsonMapper json = new JsonMapper();
    private final List<Described> described = new ArrayList<>();
    private final Map<String, String> undescribed = new TreeMap<>();

    private record Described(Operation operation, Checks checks) {}

    private record Match(Operation operation, Map<String, String> path, Checks checks) {}

    private OfficialApi() {}

    /** A provider's descriptions; one for each part of the API, where they are several. */
    public static OfficialApi of(Description... descriptions) {
        var api = new OfficialApi();
        for (var description : descriptions) {
            var document = description.document();
            var operations = Operations.of(document);
            var checks = new Checks(document);
            operations.forEach(operation -> api.described.add(new Described(operation, checks)));
        }
        api.described.sort(Comparator.comparingInt(each -> each.operation().vagueness()));
        return api;
    }

    /** Allows an operation of which there is no description, for example a token endpoint; it is not checked. */
    public OfficialApi with(String method, String path, String because) {
        if (because.isBlank()
                || described.stream()
                        .anyMatch(each -> each.operation().toString().equals(method + " " + path))) {
            throw new IllegalArgumentException(method + " " + path + " is described, or allowed without a reason");
        }
        undescribed.put(method + " " + path, because);
        return this;
    }

    /** The operations that were asked for, as the descriptions write them: {@code GET /v1/refunds/{refund}}. */
    public Set<String> operations(Collection<Exchange> exchanges) {
        return Set.copyOf(exchanges.stream()
                .flatMap(exchange -> match(exchange).stream())
                .map(match -> match.operation().toString())
                .toList());
    }

    /** What is wrong with any of these; nothing if all is as described. */
    public List<String> complaints(Collection<Exchange> exchanges) {
        return exchanges.stream()
                .flatMap(exchange -> complaints(exchange).map(complaint -> exchange + ": " + complaint))
                .distinct()
                .toList();
    }

    private Stream<String> complaints(Exchange exchange) {
        if (undescribed.containsKey(exchange.method() + " " + exchange.path())) {
            return Stream.empty();
        }
        return match(exchange)
                .map(match -> Stream.of(
                                path(match),
                                query(match, exchange),
                                headers(match, exchange),
                                body(match, exchange),
                                answer(match, exchange))
                        .flatMap(each -> each))
                .orElseGet(() -> Stream.of("there is no such operation"));
    }

    private Optional<Match> match(Exchange exchange) {
        return described.stream()
                .filter(each -> each.operation().method().equals(exchange.method()))
                .flatMap(each -> each
                        .operation()
                        .match(exchange.path())
                        .map(path -> new Match(each.operation(), path, each.checks()))
                        .stream())
                .findFirst();
    }

    private Stream<String> path(Match match) {
        var values = json.createObjectNode();
        match.path().forEach((name, value) -> values.put(name, URLDecoder.decode(value, UTF_8)));
        return check(match, match.operation().path(), values, Kind.TEXTS, "path");
    }

    private Stream<String> query(Match match, Exchange exchange) {
        return check(match, match.operation().query(), NestedNames.parse(exchange.query()), Kind.TEXTS, "query");
    }

    private Stream<String> headers(Match match, Exchange exchange) {
        var values = json.createObjectNode();
        exchange.headers().forEach((name, value) -> {
            if (!OF_HTTP.contains(name)) {
                values.put(name, value);
            }
        });
        return check(match, match.operation().header(), values, Kind.TEXTS, "headers");
    }

    private Stream<String> body(Match match, Exchange exchange) {
        if (exchange.body().isEmpty()) {
            return match.operation().needsBody() ? Stream.of("the body is missing") : Stream.empty();
        }
        var type = mediaType(exchange.headers().getOrDefault("content-type", ""));
        var schema = match.operation().bodies().get(type);
        if (schema == null) {
            return Stream.of("a body of type " + type + " is not described");
        }
        return type.equals(FORM)
                ? check(match, schema, NestedNames.parse(exchange.body()), Kind.TEXTS, "body")
                : check(match, schema, exchange.body(), Kind.REQUEST, "body");
    }

    private Stream<String> answer(Match match, Exchange exchange) {
        var answer = match.operation().answer(exchange.status());
        if (answer.isEmpty()) {
            return Stream.of("status " + exchange.status() + " is not described");
        }
        var schema = answer.get();
        if (schema.isEmpty() || exchange.answer().isEmpty()) {
            return schema.isEmpty() == exchange.answer().isEmpty()
                    ? Stream.empty()
                    : Stream.of(schema.isEmpty() ? "the answer should have no body" : "the answer has no body");
        }
        if (!mediaType(exchange.answerType()).endsWith("json")) {
            return Stream.of("the answer is " + exchange.answerType());
        }
        return check(match, schema.get(), exchange.answer(), Kind.ANSWER, "answer");
    }

    private Stream<String> check(Match match, int schema, String text, Kind kind, String part) {
        try {
            return check(match, schema, json.readTree(text), kind, part);
        } catch (JacksonException unreadable) {
            return Stream.of(part + ": not JSON");
        }
    }

    private static Stream<String> check(Match match, int schema, JsonNode value, Kind kind, String part) {
        return match.checks().complaints(schema, value, kind).stream().map(complaint -> part + ": " + complaint);
    }

    private static String mediaType(String header) {
        return header.replaceFirst(";.*", "").strip();
    }
}
