package dev.laurel.dialogue.conversation;

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

/** A small shop in memory, with one member who may or may not be linked, that writes down what was done. */
final class Shop implements Answers, Member {

    record Spent(String what, long points, String key) {}

    final List<Spent> spent = new ArrayList<>();
    final Set<String> keys = new HashSet<>();
    final List<Reward> rewards = new ArrayList<>(List.of(
            new Reward("r-mug", "Coffee Mug", 200, true),
            new Reward("r-tote", "Tote Bag", 150, true),
            new Reward("r-gold", "Golden Watch", 90_000, true)));
    final List<Sweepstakes> draws = new ArrayList<>(List.of(
            new Sweepstakes("s-summer", "Summer Giveaway", true, LocalDate.of(2026, 12, 31), List.of("a bike"), 25L),
            new Sweepstakes("s-spring", "Spring Draw", false, LocalDate.of(2026, 4, 30), List.of("a tent"), null)));
    boolean linked = true;
    boolean partable = true;
    boolean answering = true;
    boolean erased;
    Optional<URI> joinPage = Optional.empty();
    long available = 340;

    @Override
    public Optional<Member> member() {
        return linked ? Optional.of(this) : Optional.empty();
    }

    @Override
    public boolean isPartable() {
        return partable;
    }

    @Override
    public Linking link(String code) {
        linked = linked || "482913".equals(code);
        return linked ? new Linking.Linked("Ada") : new Linking.WrongCode();
    }

    @Override
    public URI linkPage() {
        return URI.create("https://portal.example/link");
    }

    @Override
    public Optional<URI> joinPage() {
        return joinPage;
    }

    @Override
    public List<Reward> rewards() {
        awake();
        return rewards;
    }

    @Override
    public List<Sweepstakes> sweepstakes() {
        awake();
        return draws;
    }

    @Override
    public List<Winner> winners(String sweepstakesId) {
        return "s-spring".equals(sweepstakesId) ? List.of(new Winner(1, "Gr*** H.", "a tent")) : List.of();
    }

    @Override
    public Optional<DrawProof> proof(String sweepstakesId) {
        return "s-spring".equals(sweepstakesId)
                ? Optional.of(new DrawProof(77, 123456, "abcdef", true, URI.create("https://portal.example/proof")))
                : Optional.empty();
    }

    @Override
    public Earning earning() {
        return new Earning(List.of("1 point for each dollar"), List.of("double on Fridays"));
    }

    @Override
    public Account account() {
        awake();
        return new Account(
                available, 60, "Bronze", "Silver", 610L, List.of(new Account.Expiring(40, LocalDate.of(2027, 3, 31))));
    }

    @Override
    public List<Movement> history(Optional<LocalDate> since, int limit) {
        return List.of(new Movement(LocalDate.of(2026, 11, 2), 49, "purchase"));
    }

    @Override
    public Origin origin() {
        return new Origin(
                available,
                List.of(new Origin.Part("Purchases", 3, available + 60), new Origin.Part("Redeemed", 1, -60)),
                List.of("49.90 USD at 1 point for each USD"));
    }

    @Override
    public List<Entered> entries() {
        return List.of(new Entered("s-summer", "Summer Giveaway", 2));
    }

    @Override
    public Redemption redeem(String rewardId, long points, String key) {
        awake();
        boolean sold = rewards.stream().anyMatch(one -> one.id().equals(rewardId) && one.points() == points);
        if (!sold) {
            return new Redemption.NotOffered();
        }
        return spend(rewardId, points, key)
                ? new Redemption.Redeemed("MUG-1", available)
                : new Redemption.TooFewPoints(available);
    }

    @Override
    public Entry enterFree(String sweepstakesId, String key) {
        return new Entry.Made(1);
    }

    @Override
    public Entry enterWithPoints(String sweepstakesId, int entries, long points, String key) {
        awake();
        return spend(sweepstakesId, points, key) ? new Entry.Made(entries) : new Entry.TooFewPoints(available);
    }

    @Override
    public void unlink() {
        linked = false;
    }

    @Override
    public void erase() {
        erased = true;
    }

    private boolean spend(String what, long points, String key) {
        if (points > available) {
            return false;
        }
        if (keys.add(key)) {
            available -= points;
            spent.add(new Spent(what, points, key));
        }
        return true;
    }

    private void awake() {
        if (!answering) {
            throw new AnswersUnavailableException("Asleep", new java.io.IOException());
        }
    }
}
