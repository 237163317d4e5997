package dev.laurel.local.demo.history.plan;

import java.util.List;

/** One thing that somebody does. Payments are named by their number in the plan, everything else by its key. */
public sealed interface Act {

    /** Somebody becomes a member; whom the realm knows already completes the profile. */
    record Join(Person person) implements Act {}

    /** Somebody buys something; a declined card is not tried again. */
    record Buy(int number, String person, String what, long cents, String rail, boolean declined) implements Act {}

    /** A member spends points on a reward, if there is one within reach; the hint says which of those. */
    record Redeem(String person, int hint) implements Act {}

    /** A member sends points to an address. */
    record Send(String person, String email, long points) implements Act {}

    /** A member names whoever brought him. */
    record NameReferrer(String person, String referrer) implements Act {}

    /** A member enters a draw, free of charge or by points. */
    record Enter(String person, String draw, boolean withPoints) implements Act {}

    /** Staff give or take points. */
    record Adjust(String person, long points, String reason) implements Act {}

    /** Support sends some of a payment back. */
    record Refund(int number, long cents, String reason) implements Act {}

    /** The bank takes a payment back for its customer. */
    record Dispute(int number) implements Act {}

    /** The bank decides about it. */
    record DecideDispute(int number, boolean won) implements Act {}

    /** Support uploads the day's bank statement and confirms what matches, if anybody does. */
    record ReadStatement(boolean confirms) implements Act {}

    /** Somebody charges a card at the provider, past us. */
    record ChargePastUs(long cents) implements Act {}

    /** Providers' statements are compared with our payments. */
    record Reconcile() implements Act {}

    /** Staff close the open cases. */
    record CloseCases(String note) implements Act {}

    /** Balances of the old stamp cards come over, and last as long as was promised. */
    record ImportStampCards(List<String> people, long points, int expiresInDays) implements Act {}

    /** The next version of the rules of the programme. */
    record ChangeRules(String path, String key) implements Act {}

    /** A reward is put on offer. */
    record OfferReward(String key) implements Act {}

    /** A campaign begins, or stays a draft. */
    record MakeCampaign(String key, boolean begins) implements Act {}

    /** A campaign is paused or ended. */
    record StepCampaign(String key, String step) implements Act {}

    /** A draw is planned, and published unless it stays a draft. */
    record PlanDraw(String key, boolean published) implements Act {}

    /** Until the draw stands there, whatever has to be waited for. */
    record AwaitDraw(String key, String status) implements Act {}

    /** So many of those who won claim their prizes. */
    record ClaimPrizes(String key, int most) implements Act {}

    /** The first winner turns out not to be eligible. */
    record DisqualifyWinner(String key, String code) implements Act {}

    /** A member writes in the portal's chat, and support may answer. */
    record Chat(String person, Talk talk) implements Act {}

    /** Somebody writes to the Page. */
    record Message(String person, String psid, boolean links, Talk talk) implements Act {}

    /** Something is said on the Page, or is to be. */
    record Announce(String title, String text, Ending ending) implements Act {}

    /** What is ordered is sent, and what codes were shown at the counter is taken. */
    record ServeOrders() implements Act {}

    /** What the services do at night. */
    record Night() implements Act {}

    /**
     * What is said.
     *
     * @param language in which the speaker's browser asks for answers
     * @param answer of support; empty when nobody answers
     * @param handsBack whether the bot answers again afterwards
     */
    record Talk(String language, List<String> says, String answer, boolean handsBack) {}

    /** What becomes of an announcement. */
    enum Ending {
        POSTED,
        WITHDRAWN,
        WAITING
    }
}
