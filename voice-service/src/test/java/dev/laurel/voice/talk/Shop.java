package dev.laurel.voice.talk;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.Account;
import dev.laurel.dialogue.answer.Answers;
import dev.laurel.dialogue.answer.AnswersUnavailableException;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A small shop in memory with one member, who may or may not be linked; it can fall silent, or take its time. */
public final class Shop implements Accounts, Answers, Member {

    public static final String CODE = "482913";

    public final List<String> redeemedUnder = new ArrayList<>();
    public final List<String> forgotten = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    public boolean linked = true;
    public boolean linkedInTheApp;
    public boolean answering = true;
    public boolean broken;
    public @Nullable CountDownLatch waitsFor;
    public long available = 12_340;

    @Override
    public Answers answersFor(Speaker speaker, Language language) {
        return this;
    }

    @Override
    public boolean isLinkedInTheApp(Speaker speaker) {
        return linkedInTheApp;
    }

    @Override
    public void forget(String linkId) {
        awake();
        forgotten.add(linkId);
    }

    @Override
    public Optional<Member> member() {
        awake();
        return linked ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Linking link(String code) {
        linked = linked || CODE.equals(code);
        return linked ? new Linking.Linked("Ada") : new Linking.WrongCode();
    }

    @Override
    public URI linkPage() {
        return URI.create("https://portal.example/link");
    }

    @Override
    public List<Reward> rewards() {
        return List.of(new Reward("r-mug", "Coffee Mug", 200, true), new Reward("r-tote", "Tote Bag", 150, true));
    }

    @Override
    public List<Sweepstakes> sweepstakes() {
        return List.of(new Sweepstakes(
                "s-summer", "Summer Giveaway", true, LocalDate.of(2026, 12, 31), List.of("a bike"), 25L));
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
        awake();
        return new Account(available, 0, "Bronze", "Silver", 610L, List.of());
    }

    @Override
    public List<Movement> history(Optional<LocalDate> since, int limit) {
        return List.of(new Movement(LocalDate.of(2026, 11, 2), -60, "Tom & Jerry mug"));
    }

    @Override
    public Origin origin() {
        return new Origin(available, List.of(new Origin.Part("Purchases", 3, available)), List.of());
    }

    @Override
    public List<Entered> entries() {
        return List.of(new Entered("s-summer", "Summer Giveaway", 2));
    }

    @Override
    public Redemption redeem(String rewardId, long points, String key) {
        awake();
        redeemedUnder.add(key);
        if (keys.add(key)) {
            available -= points;
        }
        return new Redemption.Redeemed("MUG-1", available);
    }

    @Override
    public Entry enterFree(String sweepstakesId, String key) {
        return new Entry.Made(1);
    }

    @Override
    public Entry enterWithPoints(String sweepstakesId, int entries, long points, String key) {
        if (keys.add(key)) {
            available -= points;
        }
        return new Entry.Made(entries);
    }

    @Override
    public void unlink() {
        linked = false;
    }

    @Override
    public void erase() {
        linked = false;
    }

    /** Everything as at the beginning. */
    public void reset() {
        redeemedUnder.clear();
        forgotten.clear();
        keys.clear();
        linked = true;
        linkedInTheApp = false;
        answering = true;
        broken = false;
        waitsFor = null;
        available = 12_340;
    }

    private void awake() {
        if (broken) {
            throw new IllegalStateException("Broken");
        }
        if (waitsFor != null) {
            try {
                waitsFor.await();
            } catch (InterruptedException givenUp) {
                throw new AnswersUnavailableException("Given up", givenUp);
            }
        }
        if (!answering) {
            throw new AnswersUnavailableException("Asleep", new java.io.IOException());
        }
    }
}
