package id.suaralayanan.analytics.satisfaction;

import id.suaralayanan.analytics.indicators.Period;
import java.util.SortedSet;

/// A peer group and the periods whose figures have to be made anew.
record PeerPeriods(String type, SortedSet<Period> periods) {}
