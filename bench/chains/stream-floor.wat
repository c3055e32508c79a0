;; Counts what follows what in one pass over events in the order of time, and nothing else: the floor of measure A2.
;; stream-floor.wasm is this file through wat2wasm (wabt) without options.
(module
  (import "floor" "memory" (memory 1 65536))

  ;; Places are addresses in bytes. A row is a case (i32), an activity (i32) and a time (f64), each in a column.
  ;; Of a case is kept: its last activity plus one, 0 before the first (i32), 4 bytes nothing, its last time (f64).
  ;; Of a pair is kept: how often it followed (i32), 4 bytes nothing, the sum of its waits (f64).
  (func (export "pass")
    (param $rows i32) (param $case i32) (param $activity i32) (param $time i32)
    (param $cases i32) (param $pairs i32) (param $starts i32) (param $activities i32)
    (local $end i32) (local $now f64) (local $done i32) (local $last i32) (local $at i32) (local $pair i32)
    (local.set $end (i32.add (local.get $case) (i32.mul (local.get $rows) (i32.const 4))))
    (block $out
      (loop $next
        (br_if $out (i32.eq (local.get $case) (local.get $end)))
        (local.set $at (i32.add (local.get $cases) (i32.shl (i32.load (local.get $case)) (i32.const 4))))
        (local.set $done (i32.load (local.get $activity)))
        (local.set $now (f64.load (local.get $time)))
        (local.set $last (i32.load (local.get $at)))
        (if (local.get $last)
          (then
            (local.set $pair
              (i32.add
                (local.get $pairs)
                (i32.shl
                  (i32.add
                    (i32.mul (i32.sub (local.get $last) (i32.const 1)) (local.get $activities))
                    (local.get $done))
                  (i32.const 4))))
            (i32.store (local.get $pair) (i32.add (i32.load (local.get $pair)) (i32.const 1)))
            (f64.store offset=8
              (local.get $pair)
              (f64.add
                (f64.load offset=8 (local.get $pair))
                (f64.sub (local.get $now) (f64.load offset=8 (local.get $at))))))
          (else
            (local.set $pair (i32.add (local.get $starts) (i32.shl (local.get $done) (i32.const 2))))
            (i32.store (local.get $pair) (i32.add (i32.load (local.get $pair)) (i32.const 1)))))
        (i32.store (local.get $at) (i32.add (local.get $done) (i32.const 1)))
        (f64.store offset=8 (local.get $at) (local.get $now))
        (local.set $case (i32.add (local.get $case) (i32.const 4)))
        (local.set $activity (i32.add (local.get $activity) (i32.const 4)))
        (local.set $time (i32.add (local.get $time) (i32.const 8)))
        (br $next))))
)
