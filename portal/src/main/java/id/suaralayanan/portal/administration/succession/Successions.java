package id.suaralayanan.portal.administration.succession;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.registry.UnitReader;
import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Moves and closes units in the database: each a function that does all of it or nothing, with its
/// entries in the audit log.
@Component
record Successions(DatabaseClient database, Registry registry, MailSettings mail, Clock clock) {
    /// The version of a unit that a form is about.
    Mono<String> version(Unit unit) {
        return database.sql("SELECT version FROM unit_record WHERE id = :unit")
                .bind("unit", unit.id())
                .map(row -> text(row, "version"))
                .one();
    }

    Mono<Burden> burden(Unit unit) {
        return database.sql("SELECT * FROM unit_burden(:unit)")
                .bind("unit", unit.id())
                .map(row ->
                        new Burden(
                                number(row, "cases"),
                                number(row, "inspected"),
                                number(row, "officers"),
                                number(row, "points")))
                .one();
    }

    /// Gives the unit another code, and the region in it. The old code leads to it for good.
    Mono<SuccessionOutcome> move(Unit unit, SuccessionForm form, int admin) {
        return stored(
                database.sql(
                                "SELECT move_unit(:unit, :code, :before, :after, :reason, :seen, :admin, :at) AS outcome")
                        .bind("code", form.code())
                        .bind("before", UnitReader.usualZone(unit.region()))
                        .bind("after", UnitReader.usualZone(form.code()))
                        .bind("seen", form.version()),
                unit,
                form,
                admin);
    }

    /// From today on the unit can no longer be rated; where it has an heir, what is open goes on
    /// there.
    Mono<SuccessionOutcome> close(Unit unit, SuccessionForm form, int admin) {
        return stored(
                database.sql(
                                "SELECT close_unit(:unit, :heir, :reason, :seen, :admin, :at, :told) AS outcome")
                        .bind("heir", form.heir())
                        .bind("told", mail.isOn())
                        .bind("seen", form.version()),
                unit,
                form,
                admin);
    }

    /// Undoes the closing: what went over to an heir and is still open there comes back.
    Mono<SuccessionOutcome> reopen(Unit unit, SuccessionForm form, int admin) {
        return stored(
                database.sql("SELECT reopen_unit(:unit, :reason, :admin, :at, :told) AS outcome")
                        .bind("told", mail.isOn()),
                unit,
                form,
                admin);
    }

    private Mono<SuccessionOutcome> stored(
            DatabaseClient.GenericExecuteSpec statement,
            Unit unit,
            SuccessionForm form,
            int admin) {
        return StoreFailure.named(
                        statement
                                .bind("unit", unit.code())
                                .bind("reason", form.reason())
                                .bind("admin", admin)
                                .bind("at", clock.instant())
                                .map(row -> SuccessionOutcome.valueOf(text(row, "outcome")))
                                .one())
                .flatMap(outcome -> registry.refresh().thenReturn(outcome));
    }
}
