package dev.laurel.answers;

import dev.laurel.answers.SweepstakesExchange.Enter;
import dev.laurel.dialogue.answer.Account;
import dev.laurel.dialogue.answer.Entered;
import dev.laurel.dialogue.answer.Entry;
import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.answer.Movement;
import dev.laurel.dialogue.answer.Origin;
import dev.laurel.dialogue.answer.Redemption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A member who speaks.
 *
 * @param parting parts the channel from the account
 */
record SpeakingMember(String id, LoyaltyMember points, Draws draws, Links links, Runnable parting) implements Member {

    @Override
    public Account account() {
        return points.account();
    }

    @Override
    public List<Movement> history(Optional<LocalDate> since, int limit) {
        return points.history(since, limit);
    }

    @Override
    public Origin origin() {
        return points.origin();
    }

    @Override
    public List<Entered> entries() {
        return draws.entriesOf(id);
    }

    @Override
    public Redemption redeem(String rewardId, long cost, String key) {
        return points.redeem(rewardId, cost, key);
    }

    @Override
    public Entry enterFree(String sweepstakesId, String key) {
        return enter(sweepstakesId, key, new Enter("free", 1));
    }

    /** What an entry costs is fixed when a draw is published, so the confirmed cost is still the cost. */
    @Override
    public Entry enterWithPoints(String sweepstakesId, int entries, long cost, String key) {
        return enter(sweepstakesId, key, new Enter("points", entries));
    }

    private Entry enter(String sweepstakesId, String key, Enter request) {
        return draws.enter(
                id, sweepstakesId, key, request, () -> points.account().available());
    }

    @Override
    public void unlink() {
        parting.run();
    }

    @Override
    public void erase() {
        links.erase(id);
    }
}
