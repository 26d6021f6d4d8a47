package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.throttling.networks.NetworkBursts;
import id.suaralayanan.portal.units.Registry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// The intake of a running portal as it is at another time.
public final class IntakeThen {
    private IntakeThen() {}

    public static RatingIntake at(PortalServer portal, String time) {
        return new RatingIntake(
                portal.bean(Registry.class),
                portal.bean(Ratings.class),
                portal.bean(RatingWriter.class),
                portal.bean(NetworkBursts.class),
                Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }
}
