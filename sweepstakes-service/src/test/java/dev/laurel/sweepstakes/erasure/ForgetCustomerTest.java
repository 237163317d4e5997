package dev.laurel.sweepstakes.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.draw.EntryMethod;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.staff.StaffRecord;
import dev.laurel.platform.staff.StaffRecords;
import dev.laurel.sweepstakes.entry.EnterSweepstakes;
import dev.laurel.sweepstakes.entry.Entered;
import dev.laurel.sweepstakes.entry.World;
import dev.laurel.sweepstakes.lifecycle.Aftermath;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Rank.Outcome;
import dev.laurel.sweepstakes.lifecycle.Samples;
import dev.laurel.sweepstakes.lifecycle.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is forgotten wins nothing any more and is named nowhere; what was sealed stays as it was sealed. */
class ForgetCustomerTest {

    private final World world = new World(Samples.open("s"));
    private final Subjects forgotten = new Subjects();
    private final ForgetCustomer erasure =
            new ForgetCustomer(world.register, world, world.takeOut(), new StaffLog(forgotten, world), world);

    @Test
    void beforeTheSealTheEntriesGoAndThePointsComeBack() {
        enter("ada", EntryMethod.POINTS);
        enter("bob", EntryMethod.POINTS);

        erasure.forget("ada");
        erasure.forget("ada");

        assertThat(world.count("s")).isOne();
        assertThat(world.pointsSpent()).isEqualTo(100);
        assertThat(world.participation("ada").grants().getFirst().reason()).isEqualTo(ForgetCustomer.ACCOUNT_CLOSED);
        assertThat(forgotten.subjects).contains("ada");
    }

    @Test
    void afterTheSealTheWeightStaysAndWinsNothing() {
        var ada = enter("ada", EntryMethod.POINTS);
        seal();

        erasure.forget("ada");

        assertThat(world.sealedWeight()).isOne();
        assertThat(world.pointsSpent()).isEqualTo(100);
        assertThat(world.disqualified.of("s", List.of(ada))).containsEntry(ada, ForgetCustomer.ACCOUNT_CLOSED);
    }

    @Test
    void aPrizeThatWasNotClaimedGoesToTheNext() {
        drawn(enter("ada", EntryMethod.FREE));

        erasure.forget("ada");

        assertThat(ranks())
                .extracting(Rank::outcome)
                .containsExactly(Outcome.DISQUALIFIED, Outcome.WINNER, Outcome.WINNER);
    }

    @Test
    void aPrizeThatWasClaimedStaysAndTheNameGoes() {
        drawn(enter("ada", EntryMethod.FREE));
        world.register.change("s", one -> new Aftermath(one).announce("automation", Samples.DRAW));
        world.register.change("s", one -> new Aftermath(one).claim("ada", "Ada Lovelace", Samples.DRAW));
        var version = world.register.find("s").orElseThrow().version();

        erasure.forget("ada");
        erasure.forget("ada");

        assertThat(ranks().getFirst()).satisfies(rank -> {
            assertThat(rank.outcome()).isEqualTo(Outcome.WINNER);
            assertThat(rank.claim()).isNotNull();
        });
        assertThat(world.register.find("s").orElseThrow().toString()).doesNotContain("Lovelace");
        assertThat(world.register.find("s").orElseThrow().version()).isEqualTo(version + 1);
    }

    @Test
    void whoIsUnknownChangesNothing() {
        erasure.forget("nobody");

        assertThat(world.register.find("s")).contains(Samples.open("s"));
    }

    private String enter(String customer, EntryMethod method) {
        var entered = world.enter().enter(new EnterSweepstakes.Request("s", customer, false, "k", method, 1));
        return ((Entered.Granted) entered).entryId();
    }

    private void seal() {
        world.register.change("s", one -> one.close(Samples.CLOSES));
        world.register.change("s", one -> one.endAdmission(Samples.CLOSES.plusSeconds(60)));
        world.register.change(
                "s", one -> one.sealed(new Seal(Samples.CLOSES.plusSeconds(61), 1, 1, "00", Map.of(), null)));
    }

    private void drawn(String entryId) {
        seal();
        var ranks = List.of(
                Rank.drawn(0, entryId, "a", "ada"), Rank.drawn(1, "e1", "b", "bob"), Rank.drawn(2, "e2", "c", "cy"));
        world.register.change("s", one -> one.drawn(ranks, Map.of(), Samples.DRAW));
    }

    private List<Rank> ranks() {
        return world.register.find("s").orElseThrow().progress().ranks();
    }

    /** A staff log of which only the forgetting matters. */
    private static final class Subjects implements StaffRecords {

        private final List<String> subjects = new ArrayList<>();

        @Override
        public boolean insert(StaffRecord next) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StaffRecord> downFrom(long highest, int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forgetReasons(String subject) {
            subjects.add(subject);
        }
    }
}
