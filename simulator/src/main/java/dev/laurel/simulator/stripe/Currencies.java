package dev.laurel.simulator.stripe;

import java.util.Map;
import java.util.Set;

/**
 * The currencies that can be charged and the least amount of each, in minor units, from
 * <a href="https://docs.stripe.com/currencies">docs.stripe.com/currencies</a>.
 */
final class Currencies {

    /** What a charge may come to at most, in minor units. */
    static final long MOST = 99_999_999;

    private static final Set<String> KNOWN = Set.of(
            ("usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf"
                            + " clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq"
                            + " gyd hkd hnl htg huf idr ils inr isk jmd jpy kes kgs khr kmf krw kyd kzt lak lbp lkr"
                            + " lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd"
                            + " pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd"
                            + " std szl thb tjs top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xof xpf yer"
                            + " zar zmw bhd jod kwd omr tnd")
                    .split(" "));

    private static final Map<String, Long> LEAST = Map.ofEntries(
            Map.entry("usd", 50L),
            Map.entry("aed", 200L),
            Map.entry("aud", 50L),
            Map.entry("brl", 50L),
            Map.entry("cad", 50L),
            Map.entry("chf", 50L),
            Map.entry("czk", 1500L),
            Map.entry("dkk", 250L),
            Map.entry("eur", 50L),
            Map.entry("gbp", 30L),
            Map.entry("hkd", 400L),
            Map.entry("huf", 17_500L),
            Map.entry("inr", 50L),
            Map.entry("jpy", 50L),
            Map.entry("mxn", 1000L),
            Map.entry("myr", 200L),
            Map.entry("nok", 300L),
            Map.entry("nzd", 50L),
            Map.entry("pln", 200L),
            Map.entry("ron", 200L),
            Map.entry("sek", 300L),
            Map.entry("sgd", 50L),
            Map.entry("thb", 1000L));

    private Currencies() {}

    static boolean known(String currency) {
        return KNOWN.contains(currency);
    }

    static long least(String currency) {
        return LEAST.getOrDefault(currency, 1L);
    }
}
