package dev.laurel.local.demo.history.life;

import dev.laurel.local.demo.history.plan.Act;
import java.io.IOException;

/** Does what was planned, each by whose business it is. */
final class Life {

    private final Members members;
    private final Counter counter;
    private final Office office;
    private final Bank bank;
    private final Merchant merchant;
    private final Organiser organiser;
    private final Voices voices;
    private final Nights nights;

    Life(World world, Template template, Tally tally) {
        this.members = new Members(world, tally);
        this.counter = new Counter(world, tally);
        this.office = new Office(world, tally);
        this.bank = new Bank(world, counter, tally);
        this.merchant = new Merchant(world, template);
        this.organiser = new Organiser(world, template, tally);
        this.voices = new Voices(world, tally);
        this.nights = new Nights(world);
    }

    /** Returns when it is done and its effects are there. */
    void live(Act act) throws IOException, InterruptedException {
        switch (act) {
            case Act.Join join -> members.join(join.person());
            case Act.Buy buy -> counter.take(buy);
            case Act.Redeem redeem -> members.redeem(redeem);
            case Act.Send send -> members.send(send);
            case Act.NameReferrer referrer -> members.nameReferrer(referrer);
            case Act.Enter enter -> members.enter(enter);
            case Act.ImportStampCards stamps -> members.importStampCards(stamps);
            case Act.Adjust adjust -> office.adjust(adjust);
            case Act.Refund refund -> office.refund(refund);
            case Act.Dispute(int number) -> office.dispute(number);
            case Act.DecideDispute decision -> office.decide(decision);
            case Act.ReadStatement(boolean confirms) -> {
                if (confirms) {
                    bank.confirmAll();
                } else {
                    bank.leaveOpen();
                }
            }
            case Act.ChargePastUs(long cents) -> office.chargePastUs(cents);
            case Act.Reconcile() -> office.reconcile();
            case Act.CloseCases(String note) -> office.closeCases(note);
            case Act.ServeOrders() -> {
                office.serveOrders();
                members.showCodes();
            }
            case Act.ChangeRules change -> merchant.changeRules(change);
            case Act.OfferReward(String key) -> merchant.offerReward(key);
            case Act.MakeCampaign campaign -> merchant.makeCampaign(campaign);
            case Act.StepCampaign step -> merchant.stepCampaign(step);
            case Act.PlanDraw draw -> organiser.plan(draw);
            case Act.AwaitDraw draw -> organiser.await(draw);
            case Act.ClaimPrizes claims -> organiser.claim(claims);
            case Act.DisqualifyWinner winner -> organiser.disqualify(winner);
            case Act.Chat chat -> voices.chat(chat);
            case Act.Message message -> voices.message(message);
            case Act.Announce announcement -> voices.announce(announcement);
            case Act.Night() -> nights.pass();
        }
    }
}
