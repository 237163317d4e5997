package dev.laurel.loyalty.operation;

import java.util.Map;

/** Reads the inputs of a working strictly. */
record Inputs(Map<String, String> inputs) {

    String text(String name) {
        String value = inputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No input " + name);
        }
        return value;
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }
}
