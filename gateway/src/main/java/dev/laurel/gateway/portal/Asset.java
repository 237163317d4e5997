package dev.laurel.gateway.portal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A file whose name changes with its content, so that it can be kept for ever; compressed when it was built. */
final class Asset {

    /** As it is, without compression. */
    static final String PLAIN = "";

    private static final List<String> SMALLEST_FIRST = List.of("br", "gzip");
    private static final Map<String, MediaType> TYPES = Map.of(
            "js", MediaType.parseMediaType("text/javascript;charset=utf-8"),
            "css", MediaType.parseMediaType("text/css;charset=utf-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"));

    private final MediaType type;
    private final Map<String, byte[]> forms;

    /** @param forms by their Content-Encoding, {@link #PLAIN} among them */
    Asset(String name, Map<String, byte[]> forms) {
        this.type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
        this.forms = Map.copyOf(forms);
    }

    MediaType type() {
        return type;
    }

    /** The smallest form there is that the browser takes. */
    String encodingFor(@Nullable String accepted) {
        return SMALLEST_FIRST.stream()
                .filter(encoding -> accepted != null && accepted.contains(encoding) && forms.containsKey(encoding))
                .findFirst()
                .orElse(PLAIN);
    }

    byte[] bytes(String encoding) {
        var bytes = forms.get(encoding);
        if (bytes == null) {
            throw new IllegalArgumentException("There is no such form: " + encoding);
        }
        return bytes;
    }
}
