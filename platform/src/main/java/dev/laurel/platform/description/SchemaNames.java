package dev.laurel.platform.description;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names schemas after their types: a nested one as in Java, {@code Links.LinkAnswer} for one of {@code LinksController}.
 * Two types of one name would silently become one schema; here they are refused, which the test of the service's
 * description shows.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = nameOf(type);
        Class<?> first = taken.putIfAbsent(name, type);
        if (first != null && first != type) {
            throw new IllegalStateException(
                    "Both " + first.getName() + " and " + type.getName() + " would be described as " + name);
        }
        return name;
    }

    static String nameOf(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? type.getSimpleName()
                : nameOf(around).replaceFirst("Controller$", "") + "." + type.getSimpleName();
    }
}
