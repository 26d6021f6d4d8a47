/// What a figure means: the one definition of tallies, indices, grades, intervals and ranks.
///
/// Nothing here knows a database, a clock or a framework; the package needs the JDK alone, and the
/// same input gives the same digits on every machine. [Tally] goes in, everything else comes out.
///
/// # From answers to the index
///
/// Each respondent answers nine [Element]s with a [Score] of 1 to 4. Only counts are kept: per
/// element `n_u` answers with the sum `s_u`, and for the interval the sum and the sum of squares of
/// each complete form's own total. Counts add up, so a year is the sum of its months, in any order
/// and grouping.
///
/// ```
/// IKM = 25 × (s_1/n_1 + … + s_9/n_9) / 9        exact fraction, HALF_UP to two decimals once
/// A ≥ 88.31    B ≥ 76.61    C ≥ 65.00    D below   of the rounded index
/// ```
///
/// The division is written in one place, [SatisfactionIndex]. Means of elements are printed, never
/// used again. A `double` never touches an official figure: eight forms with 29 points per element
/// are exactly 90.625, so 90.63; summing nine rounded ninths in binary gives 90.62.
///
/// ## Worked example
///
/// The first 49 respondents of a survey of Kabupaten Sekadau, first semester 2019:
///
/// | element | U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9 | together |
/// |---|---|---|---|---|---|---|---|---|---|---|
/// | `s_u` | 138 | 139 | 150 | 177 | 159 | 163 | 161 | 143 | 159 | 1,389 |
/// | mean | 2.8163 | 2.8367 | 3.0612 | 3.6122 | 3.2449 | 3.3265 | 3.2857 | 2.9184 | 3.2449 | |
///
/// All nine were answered by everyone, so `IKM = 25 × 1389 / (9 × 49) = 34725 / 441 = 78.7414…`,
/// printed 78.74, and 78.74 ≥ 76.61: grade B, *Baik*. The lowest means, U1, U2 and U8, become the
/// priorities of the follow-up plan. With a weight of 0.111 the same answers would give 78.66: see
/// [WeightVariant].
///
/// # How sure it is
///
/// An index is that of the people who answered. [Interval] says where the index of everyone served
/// lies with 95 % confidence; the variance of a small unit is drawn towards that of its peers, so
/// that ten identical forms claim 94.5 to 100 and not certainty. [RequiredSample] is the
/// regulation's own rule.
///
/// # Who is better
///
/// Places are not published, because in simulation the naive order of 38 units is never entirely
/// right. Inside a group of the same type:
///
/// - [Eligibility] first: who cannot be compared is listed with the reasons;
/// - [RankSets]: the range in which each unit's place lies, for all units jointly with 95 %
///   confidence;
/// - [Funnel] and [Tier]: clearly above, not distinguishable, clearly below;
/// - [Shrinkage]: the leading group, without the luck of small numbers;
/// - [Change]: whether a unit moved since the period before, at all.
///
/// Where many units are tested at once, [PValueAdjustment] keeps the false alarms down.
/// [Disclosure] decides what may be shown without telling on a person.
///
/// # Why a figure is what it is
///
/// Every published figure explains itself: [Explanation] is a tree of value, sentence, inputs,
/// formula version and source.
///
/// Sources: PermenPANRB 14/2017 for the survey, the index and the grades; each statistic names its
/// own.
@NullMarked
package id.suaralayanan.analytics.indicators;

import org.jspecify.annotations.NullMarked;
