package dev.laurel.payment.official;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code a=1&b[c]=2&d[0]=3&e=4&e=5} as the structure that it stands for, all values texts: OpenAPI's style
 * {@code deepObject}, with lists as Stripe writes them, and repeated names as lists.
 */
final class NestedNames {

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private NestedNames() {}

    static ObjectNode parse(String encoded) {
        var root = NODES.objectNode();
        Arrays.stream(encoded.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> put(root, path(decode(pair[0])), pair.length == 1 ? "" : decode(pair[1])));
        return (ObjectNode) withLists(root);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static List<String> path(String name) {
        var bracket = name.indexOf('[');
        if (bracket <= 0) {
            return List.of(name);
        }
        List<String> path = new ArrayList<>(List.of(name.substring(0, bracket)));
        PART.matcher(name.substring(bracket))
                .results()
                .map(part -> part.group(1))
                .forEach(path::add);
        return path;
    }

    private static void put(ObjectNode object, List<String> path, String value) {
        var name = path.getFirst().isEmpty() ? String.valueOf(object.size()) : path.getFirst();
        if (path.size() > 1) {
            put(object.withObjectProperty(name), path.subList(1, path.size()), value);
        } else if (object.get(name) instanceof ArrayNode list) {
            list.add(value);
        } else if (object.get(name) instanceof JsonNode first) {
            object.putArray(name).add(first).add(value);
        } else {
            object.put(name, value);
        }
    }

    /** Objects whose names are 0, 1, 2 … are lists. */
    private static JsonNode withLists(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        List.copyOf(object.propertyNames()).forEach(name -> object.set(name, withLists(object.get(name))));
        if (object.isEmpty() || !object.propertyNames().stream().allMatch(name -> name.matches("\\d+"))) {
            return object;
        }
        var list = NODES.arrayNode();
        object.forEach(list::add);
        return list;
    }
}
