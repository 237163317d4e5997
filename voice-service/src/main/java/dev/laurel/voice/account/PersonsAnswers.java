package dev.laurel.voice.account;

import dev.laurel.dialogue.answer.Answers;
import dev.laurel.dialogue.answer.DrawProof;
import dev.laurel.dialogue.answer.Earning;
import dev.laurel.dialogue.answer.Linking;
import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.answer.Reward;
import dev.laurel.dialogue.answer.Sweepstakes;
import dev.laurel.dialogue.answer.Winner;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What is said to a person whose voice was recognised: of the own account, or of the household's while there is none. */
final class PersonsAnswers implements Answers {

    private final Answers person;
    private final Answers household;

    PersonsAnswers(Answers person, Answers household) {
        this.person = person;
        this.household = household;
    }

    @Override
    public Optional<Member> member() {
        return person.member().or(household::member);
    }

    /** Joins the person, and not the household. */
    @Override
    public Linking link(String code) {
        return person.link(code);
    }

    @Override
    public URI linkPage() {
        return person.linkPage();
    }

    @Override
    public List<Reward> rewards() {
        return (person.member().isPresent() ? person : household).rewards();
    }

    @Override
    public List<Sweepstakes> sweepstakes() {
        return person.sweepstakes();
    }

    @Override
    public List<Winner> winners(String sweepstakesId) {
        return person.winners(sweepstakesId);
    }

    @Override
    public Optional<DrawProof> proof(String sweepstakesId) {
        return person.proof(sweepstakesId);
    }

    @Override
    public Earning earning() {
        return person.earning();
    }
}
