package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.StripeError;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request's parameters. Reading notes the first thing that is wrong instead of throwing; whoever has read all he
 * knows asks for {@link #refusal}, which also finds what nobody read: Stripe refuses parameters it does not know.
 */
final class Form {

    private final Map<String, String[]> parameters;
    private final Set<String> read = new HashSet<>();
    private @Nullable StripeError refusal;

    Form(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    @Nullable String text(String name) {
        read.add(name);
        var values = parameters.get(name);
        return values == null || values[0].isEmpty() ? null : values[0];
    }

    String text(String name, String otherwise) {
        var value = text(name);
        return value == null ? otherwise : value;
    }

    @Nullable String oneOf(String name, Set<String> allowed) {
        var value = text(name);
        if (value != null && !allowed.contains(value)) {
            refuse(null, "Invalid " + name + ": must be one of " + String.join(", ", allowed), name);
            return null;
        }
        return value;
    }

    boolean flag(String name, boolean otherwise) {
        var value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            refuse(null, "Invalid boolean: " + value, name);
        }
        return value == null ? otherwise : value.equals("true");
    }

    /** A whole number from {@code least} on. */
    @Nullable Long number(String name, long least) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        try {
            var number = Long.parseLong(value);
            if (number < least) {
                refuse("parameter_invalid_integer", "This value must be greater than or equal to " + least + ".", name);
            }
            return number;
        } catch (NumberFormatException wrong) {
            refuse("parameter_invalid_integer", "Invalid integer: " + value, name);
            return null;
        }
    }

    /** Free entries that are kept with the object: at most 50, names up to 40 characters, values up to 500. */
    Map<String, String> metadata() {
        var entries = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> {
            if (name.startsWith("metadata[") && name.endsWith("]")) {
                read.add(name);
                var key = name.substring("metadata[".length(), name.length() - 1);
                if (key.length() > 40) {
                    refuse(null, "Metadata keys may be up to 40 characters long: " + key, "metadata");
                }
                if (values[0].length() > 500) {
                    refuse(null, "Metadata values may be up to 500 characters long: " + key, name);
                }
                if (!values[0].isEmpty()) {
                    entries.put(key, values[0]);
                }
            }
        });
        if (entries.size() > 50) {
            refuse(null, "You may have up to 50 metadata keys", "metadata");
        }
        return Map.copyOf(entries);
    }

    /** The values of a list, {@code name[]} or {@code name[0]}, {@code name[1]}. */
    List<String> list(String name) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + "[") && read.add(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> List.of(entry.getValue()).stream())
                .toList();
    }

    /** Whether the one property that can be written out in full is asked for. */
    boolean expands(String property) {
        var wanted = list("expand");
        wanted.stream()
                .filter(each -> !each.equals(property))
                .findFirst()
                .ifPresent(unknown -> refuse(null, "This property cannot be expanded (" + unknown + ").", "expand"));
        return wanted.contains(property);
    }

    void refuse(@Nullable String code, String message, String param) {
        if (refusal == null) {
            refusal = StripeError.malformed(code, message, param);
        }
    }

    /** The first thing that was wrong, or nothing. To be asked when everything known has been read. */
    @Nullable StripeError refusal() {
        parameters.keySet().stream()
                .filter(name -> !read.contains(name))
                .findFirst()
                .ifPresent(name -> refuse("parameter_unknown", "Received unknown parameter: " + name, name));
        return refusal;
    }

    /** Everything that was sent, in an order that does not depend on the sender. */
    String canonical() {
        var all = new StringBuilder();
        new TreeMap<>(parameters).forEach((name, values) -> {
            for (var value : values) {
                all.append(name).append('\u0000').append(value).append('\u0001');
            }
        });
        return all.toString();
    }
}
