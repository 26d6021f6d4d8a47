package id.suaralayanan.portal.zone.pack;

import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;

/// An item as the rule's form words it.
record PackedQuestion(
        PerceptionSurvey survey, int version, int number, String official, String source) {}
