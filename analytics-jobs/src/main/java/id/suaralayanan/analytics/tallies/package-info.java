/// The job `tally`: counts ratings, each exactly once.
///
/// # How nothing is missed and nothing counted twice
///
/// A rating carries the id of the transaction that wrote it, `written_by`. Ids are given out in
/// order, but transactions commit in any order, so "everything newer than the last one I saw" would
/// miss those that commit late. A run therefore covers the ids from where the last run ended up to,
/// but not including, `pg_snapshot_xmin(pg_current_snapshot())`: the oldest transaction that is
/// still open. Below it everything is committed or gone for good, and rows are never changed, so
/// the rows of a covered range are the same for whoever looks, whenever. A transaction that is open
/// for long only delays the count.
///
/// - **A small run** adds its counts to the tallies and writes its `tally_run` row in one
///   transaction.
/// - **A large backlog**, a first run above all, is counted in parts, two at a time. The range is
///   fixed first. Each part is the ratings received in one month, which is one partition of the
///   table, and adds to the days of its own month only; what it counted for other days (imports,
///   answers around midnight of the month) waits in `tally_stage`. So parts never touch the same
///   row. A part's counts and its mark in `tally_part` are one transaction; closing the run adds
///   the stage and moves the mark of the whole run in one more. Killed anywhere, the next run does
///   what is open.
///
/// Withdrawals are rows with sign −1 and count like others, negatively.
///
/// # How it is fast
///
/// The four counts of an element are summed as one number with four lanes, `Σ 2^(15·(4 − score))`,
/// and taken apart once per group; so are the totals. Where a lane could run over (more than 32,767
/// forms on one day of one service) and for withdrawals, ratings are counted plainly instead.
@NullMarked
package id.suaralayanan.analytics.tallies;

import org.jspecify.annotations.NullMarked;
