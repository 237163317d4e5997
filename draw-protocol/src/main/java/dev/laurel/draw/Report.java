package dev.laurel.draw;

import java.util.List;

/** What a verifier found, step by step. */
public record Report(List<Step> steps) {

    public Report {
        steps = List.copyOf(steps);
    }

    /** Whether no step fails; one that fails may keep later ones from being looked at. */
    public boolean holds() {
        return steps.stream().noneMatch(step -> step.verdict() == Step.Verdict.FAILS);
    }

    /** Whether every step holds without a word of caution. */
    public boolean holdsWithoutCaution() {
        return steps.stream().allMatch(step -> step.verdict() == Step.Verdict.HOLDS);
    }
}
