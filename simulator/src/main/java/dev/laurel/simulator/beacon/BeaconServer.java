package dev.laurel.simulator.beacon;

import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.faults.Fault;
import dev.laurel.simulator.faults.FaultScript;
import dev.laurel.simulator.faults.Occasion;
import dev.laurel.simulator.faults.Strike;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a server answers, truthfully or as the fault script wants it. */
@Component
class BeaconServer {

    private final Chain chain;
    private final Chain other;
    private final FaultScript script;
    private final Clock clock;

    BeaconServer(BeaconProperties properties, FaultScript script, Clock clock) {
        this.chain = new Chain(properties, properties.keyMaterial());
        this.other = new Chain(properties, "another chain: " + properties.keyMaterial());
        this.script = script;
        this.clock = clock;
    }

    Answer chains() {
        return Answer.ok(List.of(chain.hash()));
    }

    Answer info(String hash, Occasion occasion) {
        return hash.equals(chain.hash()) ? Answer.ok(served(strikes(occasion)).info()) : noChain(hash);
    }

    Answer newest(String hash, Occasion occasion) {
        return hash.equals(chain.hash()) ? round(chain.newestAt(clock.instant()), strikes(occasion)) : noChain(hash);
    }

    Answer round(String hash, long round, Occasion occasion) {
        return hash.equals(chain.hash()) ? round(round, strikes(occasion)) : noChain(hash);
    }

    private Answer round(long round, List<Strike<Fault.OfBeacon>> strikes) {
        Instant due = chain.timeOf(Math.max(1, round));
        boolean forged = false;
        for (Strike<Fault.OfBeacon> strike : strikes) {
            switch (strike.fault()) {
                case Fault.Late late -> due = due.plusMillis(late.ms());
                case Fault.ForgedRound f -> forged = true;
                case Fault.OtherChain o -> {}
            }
        }
        if (round < 1 || clock.instant().isBefore(due)) {
            return new Answer(404, Map.of("message", "Requested future beacon"));
        }
        Chain served = served(strikes);
        return Answer.ok(forged ? served.forged(round) : served.round(round));
    }

    private Chain served(List<Strike<Fault.OfBeacon>> strikes) {
        return strikes.stream().anyMatch(strike -> strike.fault() instanceof Fault.OtherChain) ? other : chain;
    }

    private List<Strike<Fault.OfBeacon>> strikes(Occasion occasion) {
        return script.strike(Fault.OfBeacon.class, occasion);
    }

    private static Answer noChain(String hash) {
        return new Answer(404, Map.of("message", "No chain " + hash));
    }
}
