package dev.laurel.loyalty.reversal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** A step as the inputs of an entry's working. */
final class StepForm {

    private StepForm() {}

    static SortedMap<String, String> inputs(Step step) {
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put("step", Long.toString(step.number()));
        inputs.put("award", Long.toString(step.award()));
        inputs.put("previous", Long.toString(step.previous()));
        inputs.put("policy", step.policy().name());
        inputs.put("tierTable", Integer.toString(step.tierTable()));
        MoneyPosition money = step.money();
        inputs.put("paymentVersion", Long.toString(money.version()));
        inputs.put("cause", money.cause().name());
        inputs.put("currency", money.currency().getCode());
        inputs.put("paidMinor", Long.toString(money.paidMinor()));
        inputs.put("returnedMinor", Long.toString(money.returnedMinor()));
        inputs.put("heldMinor", Long.toString(money.heldMinor()));
        put(inputs, "before.", step.before());
        put(inputs, "after.", step.after());
        return inputs;
    }

    private static void put(Map<String, String> inputs, String prefix, Applied applied) {
        inputs.put(prefix + "returnedMinor", Long.toString(applied.returnedMinor()));
        inputs.put(prefix + "heldMinor", Long.toString(applied.heldMinor()));
        inputs.put(prefix + "due", Long.toString(applied.due()));
        inputs.put(prefix + "reversed", Long.toString(applied.reversed()));
        inputs.put(prefix + "held", Long.toString(applied.held()));
    }

    static Step parse(String paymentId, long seq, Map<String, String> inputs) {
        return new Step(
                number(inputs, "step"),
                seq,
                number(inputs, "award"),
                number(inputs, "previous"),
                new MoneyPosition(
                        paymentId,
                        number(inputs, "paymentVersion"),
                        Cause.valueOf(text(inputs, "cause")),
                        CurrencyUnit.of(text(inputs, "currency")),
                        number(inputs, "paidMinor"),
                        number(inputs, "returnedMinor"),
                        number(inputs, "heldMinor")),
                applied(inputs, "before."),
                applied(inputs, "after."),
                ReversalPolicy.valueOf(text(inputs, "policy")),
                Integer.parseInt(text(inputs, "tierTable")));
    }

    private static Applied applied(Map<String, String> inputs, String prefix) {
        return new Applied(
                number(inputs, prefix + "returnedMinor"),
                number(inputs, prefix + "heldMinor"),
                number(inputs, prefix + "due"),
                number(inputs, prefix + "reversed"),
                number(inputs, prefix + "held"));
    }

    private static long number(Map<String, String> inputs, String name) {
        return Long.parseLong(text(inputs, name));
    }

    private static String text(Map<String, String> inputs, String name) {
        String value = inputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No input " + name);
        }
        return value;
    }
}
