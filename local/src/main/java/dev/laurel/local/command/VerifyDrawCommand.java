package dev.laurel.local.command;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.BeaconInfo;
import dev.laurel.draw.Location;
import dev.laurel.draw.ProtocolViolation;
import dev.laurel.draw.PublishedDraw;
import dev.laurel.draw.Report;
import dev.laurel.draw.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a published draw, step by step, and believes none of it: only drand's quicknet, unless told otherwise. */
public final class VerifyDrawCommand implements Command {

    private static final String BEACON = "--beacon";
    private static final String ENTRIES = "--entries";
    private static final String KEYS = "--keys";
    private static final String STRICT = "--strict";
    private static final Set<String> WITH_VALUE = Set.of(BEACON, ENTRIES, KEYS);

    private final PrintStream out;

    public VerifyDrawCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "verify-draw";
    }

    @Override
    public String usage() {
        return "verify-draw FILE|URL    check a published draw; [--entries FILE|URL] [--keys FILE|URL] [--beacon FILE] [--strict]";
    }

    @Override
    public int run(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        String draw = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (WITH_VALUE.contains(argument) && i + 1 < arguments.size()) {
                options.put(argument, arguments.get(++i));
            } else if (argument.equals(STRICT)) {
                options.put(STRICT, "");
            } else if (draw == null && !argument.startsWith("--")) {
                draw = argument;
            } else {
                return misused();
            }
        }
        return draw == null ? misused() : verify(Location.of(draw), options);
    }

    private int verify(Location location, Map<String, String> options) {
        try {
            BeaconChain beacon = beacon(options.get(BEACON));
            PublishedDraw draw =
                    PublishedDraw.open(location, location(options.get(ENTRIES)), location(options.get(KEYS)));
            Report report = draw.verify(beacon);
            report.steps().forEach(this::print);
            return conclude(report, options.containsKey(STRICT));
        } catch (ProtocolViolation violation) {
            print(new Step(Step.Verdict.FAILS, "form", violation.words()));
        } catch (IOException unreadable) {
            print(new Step(Step.Verdict.FAILS, "reading", "It cannot be read: " + unreadable.getMessage()));
        } catch (IllegalArgumentException noAddress) {
            print(new Step(Step.Verdict.FAILS, "reading", "There is no such place: " + noAddress.getMessage()));
        }
        out.println("\nThis draw does NOT hold.");
        return FAILED;
    }

    private int conclude(Report report, boolean strict) {
        if (!report.holds() || (strict && !report.holdsWithoutCaution())) {
            out.println("\nThis draw does NOT hold.");
            return FAILED;
        }
        out.println(
                report.holdsWithoutCaution()
                        ? "\nThis draw holds: nobody could steer it after the seal, and nothing published was changed."
                        : "\nThis draw holds, with the cautions above.");
        return OK;
    }

    private void print(Step step) {
        String mark = switch (step.verdict()) {
            case HOLDS -> "ok     ";
            case CAUTION -> "CAUTION";
            case FAILS -> "FAILS  ";
        };
        out.println(mark + " " + step.name() + ": " + step.words());
    }

    private static BeaconChain beacon(@Nullable String file) throws IOException {
        if (file == null) {
            return BeaconChain.QUICKNET;
        }
        try (InputStream in = Location.of(file).open()) {
            return BeaconInfo.parse(in.readAllBytes());
        }
    }

    private static @Nullable Location location(@Nullable String text) {
        return text == null ? null : Location.of(text);
    }

    private int misused() {
        out.println("usage: ./laurel " + usage());
        return MISUSED;
    }
}
