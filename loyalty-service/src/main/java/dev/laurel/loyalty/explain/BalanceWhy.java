package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Head;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a balance is what it is. The lots' points are the balance, and each lot's are those of its sources and of what its
 * cursor says is still to be shown.
 *
 * @param points available and pending together; below 0 when more went back than there was, and then there are no lots
 * @param seq the number of the entry after which it is so
 * @param sentences the same for a person to read
 */
record BalanceWhy(long points, long available, long pending, long seq, List<LotWhy> lots, List<String> sentences) {

    static BalanceWhy of(Head head, List<LotChain> chains, Words words) {
        Balances balances = head.standing().balances();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.balance(balances));
        List<LotWhy> lots =
                chains.stream().map(chain -> LotWhy.of(chain, words)).toList();
        lots.forEach(lot -> sentences.addAll(lot.sentences()));
        return new BalanceWhy(balances.held(), balances.available(), balances.pending(), head.seq(), lots, sentences);
    }
}
