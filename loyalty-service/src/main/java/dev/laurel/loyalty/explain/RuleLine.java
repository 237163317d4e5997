package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Working;
import java.util.List;
import java.util.Map;

/**
 * By which rule points were computed.
 *
 * @param inputs all that it computed from
 * @param lines its arithmetic
 */
record RuleLine(String name, int version, Map<String, String> inputs, List<String> lines) {

    static RuleLine of(Working working) {
        return new RuleLine(working.rule(), working.version(), working.inputs(), working.lines());
    }
}
