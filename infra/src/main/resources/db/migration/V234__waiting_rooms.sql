-- A waiting room (ruang tunggu) is no delay.

UPDATE complaint_cue SET words = array_remove(words, 'tunggu') WHERE category = 'DELAY';
