package dev.laurel.social.conversation;

import dev.laurel.dialogue.answer.Account;
import dev.laurel.dialogue.answer.Answers;
import dev.laurel.dialogue.answer.DrawProof;
import dev.laurel.dialogue.answer.Earning;
import dev.laurel.dialogue.answer.Entered;
import dev.laurel.dialogue.answer.Entry;
import dev.laurel.dialogue.answer.Linking;
import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.answer.Movement;
import dev.laurel.dialogue.answer.Origin;
import dev.laurel.dialogue.answer.Redemption;
import dev.laurel.dialogue.answer.Reward;
import dev.laurel.dialogue.answer.Sweepstakes;
import dev.laurel.dialogue.answer.Winner;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The services, for one member with 340 points, a mug to redeem, and nothing else. */
class Till implements Answers, Member {

    /** Keys under which the mug was redeemed. */
    final Set<String> redeemed = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<Member> member() {
        return Optional.of(this);
    }

    @Override
    public Linking link(String code) {
        return new Linking.WrongCode();
    }

    @Override
    public URI linkPage() {
        return URI.create("https://portal.example/link");
    }

    @Override
    public List<Reward> rewards() {
        return List.of(new Reward("mug", "Coffee Mug", 100, true));
    }

    @Override
    public List<Sweepstakes> sweepstakes() {
        return List.of();
    }

    @Override
    public List<Winner> winners(String sweepstakesId) {
        return List.of();
    }

    @Override
    public Optional<DrawProof> proof(String sweepstakesId) {
        return Optional.empty();
    }

    @Override
    public Earning earning() {
        return new Earning(List.of("1 point for each dollar"), List.of());
    }

    @Override
    public Account account() {
        return new Account(340 - 100L * redeemed.size(), 0, "BRONZE", null, null, List.of());
    }

    @Override
    public List<Movement> history(Optional<LocalDate> since, int limit) {
        return List.of();
    }

    @Override
    public Origin origin() {
        return new Origin(340, List.of(), List.of());
    }

    @Override
    public List<Entered> entries() {
        return List.of();
    }

    @Override
    public Redemption redeem(String rewardId, long points, String key) {
        redeemed.add(key);
        return new Redemption.Redeemed("MUG-1", account().available());
    }

    @Override
    public Entry enterFree(String sweepstakesId, String key) {
        return new Entry.NotOpen();
    }

    @Override
    public Entry enterWithPoints(String sweepstakesId, int entries, long points, String key) {
        return new Entry.NotOpen();
    }

    @Override
    public void unlink() {
        // stays
    }

    @Override
    public void erase() {
        // stays
    }
}
