package dev.laurel.simulator.faults;

/** A fault that befalls something now, and the rule it comes from. */
public record Strike<F extends Fault>(String ruleId, F fault) {}
