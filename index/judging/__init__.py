"""Judging the answers by questions with known answers: what index.evaluation reports and compares."""
