package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.Period;

/// The units of one type in one quarter: they are each other's measure.
record ScreenedGroup(String type, Period quarter) {}
