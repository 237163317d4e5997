package dev.laurel.simulator.stripe.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes an object's fields; absent values become nulls, as Stripe writes every field it knows. */
record Fields(JsonGenerator out) {

    Fields text(String name, @Nullable String value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, value);
        }
        return this;
    }

    Fields number(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    Fields flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    Fields nulls(String... names) {
        for (var name : names) {
            out.writeNullProperty(name);
        }
        return this;
    }

    Fields texts(String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
        return this;
    }

    Fields map(String name, Map<String, String> values) {
        out.writeObjectPropertyStart(name);
        values.forEach(out::writeStringProperty);
        out.writeEndObject();
        return this;
    }

    Fields object(String name, Runnable fields) {
        out.writeObjectPropertyStart(name);
        fields.run();
        out.writeEndObject();
        return this;
    }

    /** An object inside an array or at the top. */
    void object(Runnable fields) {
        out.writeStartObject();
        fields.run();
        out.writeEndObject();
    }
}
