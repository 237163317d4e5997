package dev.laurel.local.demo.history.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Makes requests of what lies in the resources: {@code "@-60 21:00"} is 21:00 UTC sixty days before today, {@code
 * "#sweepstakes:hamper"} the id that the suite gave to that.
 */
record Template(LocalDate today, World world) {

    /** The fields of an object, filled in. */
    Map<String, Object> fill(JsonNode object) {
        Map<String, Object> filled = new LinkedHashMap<>();
        object.properties().forEach(field -> filled.put(field.getKey(), value(field.getValue())));
        return filled;
    }

    private Object value(JsonNode node) {
        if (node.isObject()) {
            return fill(node);
        }
        if (node.isArray()) {
            List<Object> values = new ArrayList<>();
            node.forEach(item -> values.add(value(item)));
            return values;
        }
        return node.isString() ? text(node.asString()) : node;
    }

    private String text(String text) {
        if (text.startsWith("#")) {
            return world.id(text.substring(1));
        }
        if (text.startsWith("@")) {
            int space = text.indexOf(' ');
            return today.plusDays(Integer.parseInt(text.substring(1, space)))
                    .atTime(LocalTime.parse(text.substring(space + 1)))
                    .toInstant(ZoneOffset.UTC)
                    .toString();
        }
        return text;
    }
}
